import type { Translated } from '../catalogue.ts'
import type { outbox as en } from '../en/outbox.ts'

export const outbox = {
  intro:
    'Cartas que escribió esta organización: invitaciones, recordatorios, preguntas. Los textos se vacían a los 30 días.',
  accountsIntro:
    'Cartas sobre cuentas, como enlaces para elegir una contraseña nueva. Solo las ve la administración. Los textos se vacían a los 30 días.',
  sending: 'El correo se está enviando. Lo que aún no se pudo enviar se intenta de nuevo por sí solo.',
  notSending: 'De este servidor no sale correo',
  notSendingHelp:
    'No hay un servidor de correo configurado (SMTP_URL), así que las cartas esperan aquí. Abra una para leerla y siga su enlace o entréguela.',
  notSendingElsewhere:
    'No hay un servidor de correo configurado (SMTP_URL). Las cartas esperan en la bandeja de salida: entréguelas desde allí o pase cada enlace usted.',
  open: 'Abrir la bandeja de salida',
  state: 'Estado',
  anyState: 'Todos los estados',
  kind: 'Tipo',
  anyKind: 'Todos los tipos',
  empty: 'Todavía no se ha escrito ninguna carta.',
  nothing: 'Ninguna carta corresponde a estos filtros.',
  older: 'Mostrar cartas anteriores',
  column: { message: 'Carta', to: 'Para', state: 'Estado' },
  written: 'Escrita',
  sentAt: 'Enviada',
  language: 'Idioma',
  form: 'Forma de la carta',
  html: 'Como HTML',
  text: 'Como texto',
  preview: 'La carta tal como la ve quien la recibe',
  emptied: 'El texto ya no está',
  emptiedHelp: 'Las cartas contienen enlaces personales; por eso su texto se vacía 30 días después de escribirse.',
  retry: 'Intentar de nuevo',
  retried: 'La carta se intenta enviar de nuevo.',
  states: {
    waiting: 'En espera',
    sent: 'Enviada',
    failed: 'Fallida',
    bounced: 'La dirección no existe',
    cancelled: 'Cancelada',
  },
  kinds: {
    'member-invitation': 'Invitación para ser miembro',
    'password-reset': 'Contraseña nueva',
    'account-change': 'Cambio de una cuenta',
    'provider-invitation': 'Invitación a responder',
    'provider-reminder': 'Recordatorio',
    'section-handover': 'Parte entregada a otra persona',
    'response-query': 'Pregunta sobre una respuesta',
    'response-reply': 'Contestación sobre una respuesta',
    'export-decision': 'Decisión sobre una exportación',
  },
} as const satisfies Translated<typeof en>
