// Loaded before every test file (tests/vitest.config.ts): see the module that it loads.
import './no-network-preload.mjs';
