import type { SearchSettings } from '../../views/search.ts';
import { startSearch } from './search-page.ts';

// The script of the page of the search, the only one that readers are served.
const root = document.getElementById('search');
// The page wrote it from this very type.
const settings = JSON.parse(root?.dataset['settings'] ?? 'null') as SearchSettings | null;
if (root !== null && settings !== null) startSearch(root, settings);
