const later = async (): Promise<number> => Promise.resolve(1);

export function forget(): void {
  later(); // refused typescript(no-floating-promises)
}

export function misuse(list: readonly number[]): readonly number[] {
  return list.filter(later); // refused typescript(no-misused-promises)
}
