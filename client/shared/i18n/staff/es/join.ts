import type { Translated } from '../catalogue.ts'
import type { join as en } from '../en/join.ts'

export const join = {
  title: 'Invitación',
  to: 'Trabajar con {{organisation}}',
  by: '{{name}} le invita a trabajar con {{organisation}} en su evaluación de necesidades de la comunidad.',
  invited: 'Le invitamos a trabajar con {{organisation}} en su evaluación de necesidades de la comunidad.',
  role: 'Función',
  email: 'Para',
  expires: 'La invitación termina el',
  newAccount: 'Todavía no tiene una cuenta aquí. Diga su nombre y elija una contraseña.',
  submit: 'Unirse',
  hasAccount: 'Existe una cuenta para {{email}}. Inicie sesión con ella para aceptar.',
  signIn: 'Iniciar sesión para aceptar',
  as: 'Ha iniciado sesión como {{name}}.',
  accept: 'Aceptar la invitación',
  somebodyElse: 'Esta invitación es para otra persona',
  somebodyElseHelp:
    'Se envió a {{email}} y usted ha iniciado sesión como {{own}}. Cierre la sesión para responder como {{email}}, o pida que le inviten en su propia dirección.',
  signOut: 'Cerrar sesión',
  noToken: 'El enlace está incompleto',
  noTokenHelp: 'Abra el enlace completo de la carta: termina en «/join?token=» y un código.',
  toStart: 'Ir a Groundwork',
  ended: {
    accepted: {
      title: 'Esta invitación ya se aceptó',
      detail: 'Cada enlace funciona una sola vez. Si la aceptó usted, inicie sesión.',
    },
    revoked: {
      title: 'Esta invitación se retiró',
      detail: 'Pregunte a la persona que le invitó si cree que es un error.',
    },
    expired: {
      title: 'Esta invitación ha caducado',
      detail: 'Los enlaces funcionan durante 14 días. Pida a la persona que le invitó que la envíe de nuevo.',
    },
  },
} as const satisfies Translated<typeof en>
