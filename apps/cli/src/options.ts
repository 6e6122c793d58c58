import { Option } from 'commander';

export const dataOption = () => new Option('--data <folder>', 'the data folder').default('./data');
