import { useEffect, useRef } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { sectionsFor } from './sections.ts'

/** `g` then a letter goes to a section, `?` shows all shortcuts; never while something is being typed. */
export function useShortcuts(toggleHelp: () => void) {
  const navigate = useNavigate()
  const { organisationId } = useParams()
  const permissions = useSession().data?.organisations.find(one => one.id === organisationId)?.permissions
  const afterG = useRef(0)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const section = sectionsFor(permissions ?? []).find(({ key }) => key === event.key)
      if (event.key === '?') toggleHelp()
      else if (section && event.timeStamp - afterG.current < 1500) void navigate(`/o/${organisationId}/${section.path}`)
      afterG.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [navigate, organisationId, permissions, toggleHelp])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
