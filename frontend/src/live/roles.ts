import { useIntl } from 'react-intl';

/** The name of a role in the language of the screen; one that is no role of the center's own is called as it was typed. */
export function useRoleName(): (role: string) => string {
  const { messages } = useIntl();
  return (role) => {
    const name = messages[`role.${role}`];
    return typeof name === 'string' ? name : role;
  };
}
