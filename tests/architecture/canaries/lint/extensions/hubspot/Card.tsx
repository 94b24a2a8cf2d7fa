import { useState } from 'react';

export function Card({ open, rows }: { open: boolean; rows: readonly string[] }) {
  if (!open) return null;
  const [row] = useState(rows[0]); // refused react(hooks) react-hooks(rules-of-hooks)
  return rows.map((text) => <b>{text ?? row}</b>); // refused react(jsx-key)
}
