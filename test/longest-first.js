const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Jest starts with the suites that took longest the last time. Where it has not seen them yet it goes by their size,
 * which says nothing here: these take longest, and two workers end together only if they come first.
 */
const longest = ['test/browser/', 'test/cli/', 'libs/demonstration/', 'test/faults/', 'test/together/'];

const rank = ({ path }) => {
  const found = longest.findIndex((start) => path.includes(`/${start}`));
  return found === -1 ? longest.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const seen = sorted.some(({ duration }) => duration !== undefined);
    return seen ? sorted : sorted.toSorted((one, other) => rank(one) - rank(other));
  }
};
