/** Stands for a module that no specification uses. */
module.exports = {};
