import { loadTogether } from './load-together';

loadTogether('views');
