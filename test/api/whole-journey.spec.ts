import { wholeCase } from '../../apps/cli/src/bench/material/whole-case';
import { openHouse, type House } from './house';
import { teller, type Teller } from './whole-journey/told-over-http';

let house: House;
let story: Teller;
beforeAll(async () => {
  house = await openHouse();
  house.engine.policies.follow();
  story = teller(house);
});
afterAll(() => house.close());

describe('one case, over HTTP alone', () => {
  it.each(Object.values(wholeCase))('$title', async (chapter) => {
    await story.tell(chapter);
    expect(house.engine.policies.setAside()).toEqual([]);
  });
});
