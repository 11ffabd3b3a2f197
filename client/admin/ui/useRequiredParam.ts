import { useParams } from 'react-router'

/** A parameter that the route's path guarantees. */
export function useRequiredParam(name: string): string {
  const value = useParams()[name]
  if (value === undefined) throw new Error(`the route has no parameter ${name}`)
  return value
}
