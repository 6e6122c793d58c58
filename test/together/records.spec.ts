import { loadTogether } from './load-together';

loadTogether('records');
