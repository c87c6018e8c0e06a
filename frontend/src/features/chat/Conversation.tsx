import { useCollection } from '../../live/rooms.ts';

export function Conversation({ room }: { room: string }) {
  const messages = useCollection(room, 'messages');
  return <p>{messages.length}</p>;
}
