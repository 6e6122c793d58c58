import { loadTogether } from './load-together';

loadTogether('pages');
