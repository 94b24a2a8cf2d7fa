// Date.now() and new Date() may be spoken of.
export const told = 'Date.now(), process, window';
export const kept = new Date(0).getUTCFullYear() + Date.UTC(2026, 1, 1);
export const within = (window: number, document: { process: string }) => [window, document.process];
export const shadow = { fetch: 1, console: 2 };

export const clock = Date.now(); // refused
export const today = new Date(); // refused
export const written = Date(); // refused
export const chance = Math.random(); // refused
export const english = new Intl.NumberFormat('en'); // refused
export const local = (1234.5).toLocaleString(); // refused
export const order = ['b', 'a'].sort((a, b) => a.localeCompare(b)); // refused
export const zone = new Date(0).getHours(); // refused
export const node = process.version; // refused
export const bytes = Buffer.from(''); // refused
export const net = fetch('x'); // refused
export const later = () => setTimeout(() => null, 1); // refused
export const said = () => console.log(shadow); // refused
export const kept2 = localStorage.getItem('x'); // refused
export const page = [window.name]; // refused
export const title = document.title; // refused
export const any = globalThis.name; // refused
export const handed = [performance]; // refused
export const short = { crypto }; // refused
