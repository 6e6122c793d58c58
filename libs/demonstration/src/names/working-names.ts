import { chanceOf } from '../chance';

/** Neutral words by which a case goes in the room: they say nothing about child, family or place. */
const words = (
  'Acorn Almanac Amber Anchor Apricot Arrow Barley Basket Beacon Bellows Birch Bramble Button Cactus Canvas Carousel ' +
  'Cedar Chalk Chestnut Cinnamon Clover Cobalt Compass Copper Coral Cotton Cricket Crocus Curlew Damson Domino Driftwood ' +
  'Easel Elder Ember Fern Fiddle Flint Foxglove Galleon Garnet Ginger Granite Hazel Heather Heron Hopscotch Indigo Ivory ' +
  'Jasper Juniper Kettle Kite Lantern Larch Lavender Linen Lupin Magnet Mallow Maple Marble Marigold Meadow Mosaic Mulberry ' +
  'Nettle Nutmeg Oatmeal Ochre Olive Orchard Osprey Otter Paddle Parsley Pebble Pepper Plover Poplar Primrose Quartz ' +
  'Quill Raven Ribbon Rowan Saddle Saffron Sandal Sapling Satchel Slate Sparrow Spindle Sundial Tamarind Teal Thimble ' +
  'Thistle Topaz Trellis Tulip Umber Velvet Violet Walnut Willow Windmill Wren Yarrow Zephyr'
).split(' ');

/** A word for each case of one area, none twice. */
export function workingNames(seed: number, area: number): (ordinal: number) => string {
  const drawn = chanceOf(seed, 'working names', area).some(words, words.length);
  return (ordinal) => {
    const word = drawn[ordinal % drawn.length]!;
    return ordinal < drawn.length ? word : `${word} ${Math.floor(ordinal / drawn.length) + 1}`;
  };
}
