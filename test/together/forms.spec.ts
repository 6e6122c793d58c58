import { loadTogether } from './load-together';

loadTogether('forms');
