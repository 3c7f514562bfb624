/** Remembers divisions: in search of the best height of what is around it, the same one is asked for again and again. */
import type { Division } from '../flow.ts';

type Divide = (room: number) => Division;

/** What goes on after a part is the same too, and remembers its own parts. */
export function remembered(divide: Divide): Divide {
  const known = new Map<number, Division>();
  return (room) => {
    const found = known.get(room) ?? divide(room);
    known.set(room, found);
    return found;
  };
}
