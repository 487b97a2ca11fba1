import { render } from 'preact';
import { App } from './app.tsx';
import { TODAY } from './practice-day.ts';
import { openHome } from './router.tsx';
import { loadDeals } from './store.ts';
import { findLanguage, say } from './words.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
document.documentElement.lang = findLanguage();
document.documentElement.dataset.practiceToday = TODAY;
openHome();

loadDeals().then(
  () => render(<App />, root),
  () => {
    root.textContent = say('cannotLoad');
  },
);
