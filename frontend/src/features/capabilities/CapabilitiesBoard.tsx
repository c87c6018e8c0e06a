import { useCollection } from '../../live/rooms.ts';

export function CapabilitiesBoard({ room }: { room: string }) {
  const items = useCollection(room, 'capabilities');
  return <p>{items.length}</p>;
}
