import { useCollection } from '../../live/rooms.ts';

export function NeedsBoard({ room }: { room: string }) {
  const items = useCollection(room, 'needs');
  return <p>{items.length}</p>;
}
