export { drivenTime, type DrivenTime } from './driven-time';
export { fillDemonstration, firstDay, lastDay, StepNotTaken, type Filled, type Filling } from './fill';
export { isDemonstration, refusesOtherData } from './marker';
export { demonstrationPeople, type DemonstrationPerson } from './people';
export { mostPartnerships } from './directory/areas';
export { defaultUntil } from './script/set-pieces';
export { demonstrate, demonstrateIfEmpty, type Demonstrating } from './demonstrate';
