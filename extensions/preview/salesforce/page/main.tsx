import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Toasts } from './toasts.tsx';

const place = document.querySelector('#app');
if (place === null) throw new Error('The page has no place for the preview.');
createRoot(place).render(
  <Toasts>
    <App />
  </Toasts>,
);
