import { loadTogether } from './load-together';

loadTogether('server');
