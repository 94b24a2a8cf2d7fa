export {}; // refused
