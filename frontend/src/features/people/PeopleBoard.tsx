import { useCollection } from '../../live/rooms.ts';

export function PeopleBoard({ room }: { room: string }) {
  const items = useCollection(room, 'needs');
  return <p>{items.length}</p>;
}
