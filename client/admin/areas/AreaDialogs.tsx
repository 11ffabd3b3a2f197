import type { Area } from './areas.hooks.ts'
import { BoundaryDialog } from './BoundaryDialog.tsx'
import { DeleteArea } from './DeleteArea.tsx'
import { EditArea } from './EditArea.tsx'
import { HelpContacts } from './HelpContacts.tsx'

export type AreaTask = { kind: 'edit'; area: Area | null } | { kind: 'help' | 'boundary' | 'delete'; area: Area }

interface AreaDialogsProps {
  task: AreaTask | null
  areas: Area[]
  organisationId: string
  onClose: () => void
}

export function AreaDialogs({ task, areas, organisationId, onClose }: AreaDialogsProps) {
  if (!task) return null
  if (task.kind === 'edit')
    return <EditArea area={task.area} areas={areas} organisationId={organisationId} onClose={onClose} />
  if (task.kind === 'help') return <HelpContacts area={task.area} organisationId={organisationId} onClose={onClose} />
  if (task.kind === 'boundary')
    return <BoundaryDialog area={task.area} organisationId={organisationId} onClose={onClose} />
  return <DeleteArea area={task.area} organisationId={organisationId} onClose={onClose} />
}
