import { loadTogether } from './load-together';

loadTogether('casework');
