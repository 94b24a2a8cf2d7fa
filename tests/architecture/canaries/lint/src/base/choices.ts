export function one(choice: 'one' | 'two'): number {
  switch (choice) { // refused typescript(switch-exhaustiveness-check)
    case 'one':
      return 1;
  }
  return 2;
}
