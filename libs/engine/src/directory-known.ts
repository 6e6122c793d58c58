import { partnershipsLed } from '@waymark/access';
import { agenciesOf, peopleOf, type Views } from '@waymark/projections';
import type { DirectoryKnown } from '@waymark/recording';

/** What the read models tell of the directory to whoever decides. */
export const directoryKnownFrom = (views: Views): DirectoryKnown => ({
  async agenciesOf(partnership) {
    return (await agenciesOf(views, partnership)).map(({ id }) => id);
  },
  async hasRecorders(partnership) {
    return (await peopleOf(views, null)).some((person) => partnershipsLed(person).includes(partnership));
  },
  async actingForBodies(partnership) {
    const people = await peopleOf(views, partnership);
    return people.filter(({ roles }) => roles.some(({ body }) => body !== null)).map(({ id }) => id);
  },
});
