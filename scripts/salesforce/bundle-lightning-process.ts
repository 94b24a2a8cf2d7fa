// Bundles cards in a process of its own, and prints the file: the LWC compiler keeps a gigabyte for the rest of its days.
import { bundleLightning, type LightningBundle } from './bundle-lightning.ts';

console.log(await bundleLightning(JSON.parse(process.argv[2] ?? '') as LightningBundle));
