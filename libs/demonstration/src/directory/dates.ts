/** The directory of the first partnership is set up on this day, which is where the demonstration begins. */
export const beginning = '2021-03-01';

/** The multi-agency safeguarding arrangements had replaced the local safeguarding children boards by then. */
export const arrangementsFrom = '2019-09-29';

/** Integrated care boards replaced clinical commissioning groups as safeguarding partners. */
export const careBoardsFrom = '2022-07-01';

/** One partnership agrees on education as its fourth partner. */
export const fourthPartnerFrom = '2024-01-08';

/** One partnership's chair hands over to another. */
export const newChairFrom = '2023-09-04';
