import { loadTogether } from './load-together';

loadTogether('access');
