import type { Translated } from '../catalogue.ts'
import type { collect as en } from '../en/collect.ts'

export const collect = {
  parts: 'Partes de la recogida',
  part: {
    collectors: 'Enlaces y canales',
    paper: 'Papel',
    progress: 'Avance',
    notAnswered: 'Sin responder',
    targets: 'Metas',
  },
  links: 'Enlaces',
  linksHelp:
    'Cualquiera con un enlace puede responder, sin cuenta. Cada respuesta recibe un código de recibo con el que se puede retirar.',
  linksPlanned: 'Los enlaces funcionan cuando la ronda está abierta.',
  linksClosed: 'La ronda está cerrada: sus enlaces muestran un aviso amable y no reciben respuestas.',
  addLink: 'Añadir un enlace',
  addTitle: 'Añadir un enlace',
  addHelp: 'Un enlace para una sola zona ahorra elegirla.',
  area: 'Zona',
  allAreas: 'Todas las zonas (elige quien responde)',
  audience: 'Público',
  submit: 'Añadir enlace',
  added: 'Enlace añadido.',
  copyLink: 'Copiar enlace',
  copyLinkFor: 'Copiar enlace para {{audience}}, {{area}}',
  openLinkFor: 'Abrir enlace para {{audience}}, {{area}}',
  closeLinkFor: 'Cerrar enlace para {{audience}}, {{area}}',
  reopenLinkFor: 'Reabrir enlace para {{audience}}, {{area}}',
  closeLink: 'Cerrar',
  reopenLink: 'Reabrir',
  isOpen: 'Abierto',
  isClosed: 'Cerrado',
  said: { closed: 'El enlace está cerrado.', open: 'El enlace está abierto de nuevo.' },
  confirmClose: {
    title: '¿Cerrar este enlace?',
    detail: 'Deja de recibir respuestas; lo recibido está a salvo. Los demás enlaces no cambian. Puede reabrirlo.',
    yes: 'Cerrar enlace',
  },
  column: {
    audience: 'Público',
    area: 'Zona',
    link: 'Enlace',
    completed: 'Completadas',
    state: 'Estado',
  },
  empty: 'Todavía no hay enlaces en esta ronda.',
} as const satisfies Translated<typeof en>
