import { render } from 'preact';
import { ImportPage } from './import-page.tsx';

const app = document.getElementById('app');
if (app) render(<ImportPage />, app);
