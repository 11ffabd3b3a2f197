import type { Translated } from '../catalogue.ts'
import type { people as en } from '../en/people.ts'

export const people = {
  title: 'Personas',
  intro: 'Quién trabaja con esta organización y qué puede ver y hacer cada quien.',
  members: 'Miembros',
  noMembers: 'Todavía no hay miembros. Invite primero a alguien para la coordinación.',
  pending: 'Invitaciones sin respuesta',
  pendingHelp:
    'El enlace de la carta funciona una sola vez, durante 14 días. Al volver a enviarla se crea un enlace nuevo y el anterior deja de funcionar.',
  noInvitations: 'No hay invitaciones pendientes.',
  rolesTitle: 'Qué puede hacer cada función',
  rolesHelp:
    'Cada quien ve solo lo que su función necesita. Si a alguien se le niega algo, queda en el registro de auditoría.',
  invite: 'Invitar a alguien',
  inviteTitle: 'Invitar a alguien',
  email: 'Correo electrónico',
  emailHelp: 'Enviamos a esta dirección una carta con un enlace.',
  language: 'Idioma de la carta',
  send: 'Enviar invitación',
  invited: 'La invitación a {{email}} está en la bandeja de salida.',
  role: 'Función',
  provider: 'Proveedor',
  providerHelp: 'La entrada del registro cuyas respuestas ve y completa esta persona.',
  providerSearch: 'Escriba una parte del nombre',
  providerNone: 'Ningún proveedor del registro tiene este nombre.',
  you: 'usted',
  actionsFor: 'Acciones para {{name}}',
  changeRole: 'Cambiar función',
  changeRoleOf: 'Función de {{name}}',
  roleChanged: '{{name}} tiene ahora la función {{role}}.',
  remove: {
    action: 'Quitar',
    title: '¿Quitar a {{name}}?',
    detail:
      'Pierde de inmediato el acceso a esta organización, y las claves de API que creó aquí dejan de funcionar. Lo que hizo se conserva, y su cuenta también. Puede invitarle de nuevo.',
    yes: 'Quitar',
    done: '{{name}} ya no es miembro.',
  },
  invitedBy: 'Invitación de {{name}}, {{date}}',
  expires: 'El enlace funciona hasta el {{date}}',
  expired: 'El enlace ha caducado',
  letter: {
    waiting: 'La carta espera su envío',
    sent: 'Carta enviada',
    failed: 'La carta no se pudo enviar',
    bounced: 'La dirección no existe',
    cancelled: 'Carta cancelada',
  },
  again: 'Enviar de nuevo',
  againFor: 'Enviar de nuevo la invitación a {{email}}',
  sentAgain: 'Un enlace nuevo para {{email}} está en la bandeja de salida.',
  revoke: {
    action: 'Retirar',
    for: 'Retirar la invitación a {{email}}',
    title: '¿Retirar la invitación a {{email}}?',
    detail: 'El enlace de la carta deja de funcionar. Puede invitarle de nuevo.',
    yes: 'Retirar',
    done: 'La invitación a {{email}} se ha retirado.',
  },
  column: {
    name: 'Nombre',
    email: 'Correo electrónico',
    role: 'Función',
    since: 'Miembro desde',
    letter: 'Carta',
    actions: 'Acciones',
  },
  may: {
    administrator:
      'Administra el sistema: puede hacer todo en todas las organizaciones, crea organizaciones y nombra a otras personas para la administración.',
    coordinator:
      'Dirige las evaluaciones: planifica, invita, publica e informa, aprueba exportaciones y decide quién más participa.',
    editor: 'Se encarga de los cuestionarios: publica versiones nuevas y ve las evaluaciones sin sus respuestas.',
    reviewer:
      'Sigue cuánto se ha recogido, comprueba las respuestas de proveedores y socios, introduce las de papel y lee informes. Nunca ve la respuesta de un residente.',
    analyst: 'Lee informes, en los que se ocultan los números pequeños.',
    researcher: 'Solicita exportaciones de respuestas anonimizadas y trabaja con las que la coordinación aprobó.',
    provider_contact: 'Ve y completa las respuestas de un solo proveedor, y nada más.',
  },
} as const satisfies Translated<typeof en>
