import type { Chance } from '../chance';

// Everyone is invented. The names are common ones, drawn apart from each other.

const given = (
  'Adaeze Aidan Amina Andrea Anita Ben Bethan Brigid Callum Carys Chidi Claire Colin Daniel Deepa Denise Dominic ' +
  'Edith Eleni Esther Fatima Fergus Gareth Gemma Grace Hannah Harpreet Helen Imran Ines Jamal Janet Joanna Kieran ' +
  'Laila Lewis Lorna Marcus Maya Meera Miriam Nadia Naomi Neil Nisha Olwen Owen Patrick Pauline Priya Rachel Raj ' +
  'Rosa Rowan Samuel Shanice Sian Simon Tariq Tessa Theo Una Valerie Wendy Yusuf Zainab'
).split(' ');

const family = (
  'Abbott Achebe Ahmed Bamford Barlow Begum Birch Boateng Brennan Carver Chowdhury Clarkson Cole Cullen Dacre Dhillon ' +
  'Doyle Ellery Farrow Fletcher Gill Goodwin Greaves Hale Hargreave Hussain Ibrahim Iqbal Jarvis Kaur Keane Khan Lacey ' +
  'Lowe Mahmood Marsden Mbeki Mistry Moss Nolan Nwosu Okafor Osborne Parr Patel Penrose Quayle Rahman Redfern Rigby ' +
  'Sandhu Shah Sharp Stubbs Swift Tanner Thorne Usman Vickers Walsh Whitlock Yates Zaman'
).split(' ');

export const personName = (chance: Chance): string => `${chance.pick(given)} ${chance.pick(family)}`;
export const givenName = (chance: Chance): string => chance.pick(given);
export const familyName = (chance: Chance): string => chance.pick(family);
