import { loadTogether } from './load-together';

loadTogether('api');
