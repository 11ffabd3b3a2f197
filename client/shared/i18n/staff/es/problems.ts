import type { Translated } from '../catalogue.ts'
import type { problems as en } from '../en/problems.ts'

export const problems = {
  'unreadable-request': {
    title: 'No se pudo leer la solicitud',
    help: 'No se guardó nada. Vuelva a cargar la página e inténtelo de nuevo.',
  },
  'not-signed-in': {
    title: 'Inicie sesión primero',
    help: 'Su sesión ha terminado. No se pierde nada de lo guardado.',
  },
  'sign-in-wrong': {
    title: 'El correo electrónico o la contraseña no son correctos',
    help: 'No se cambió nada. Revise ambos e inténtelo de nuevo.',
  },
  'password-wrong': {
    title: 'Esta no es su contraseña',
    help: 'No se cambió nada. Escriba la contraseña con la que inicia sesión.',
  },
  'code-wrong': {
    title: 'Este código no es correcto',
    help: 'Un código de la aplicación vale medio minuto y una sola vez; un código de respaldo, una vez. Pruebe el siguiente.',
  },
  'sign-in-expired': {
    title: 'Empiece a iniciar sesión de nuevo',
    help: 'El código llegó demasiado tarde o falló cinco veces. No se cambió nada.',
  },
  'sign-in-provider-unavailable': {
    title: 'No se puede llegar al servicio de inicio de sesión',
    help: 'No se cambió nada. Use su contraseña o inténtelo de nuevo dentro de un rato.',
  },
  'reset-link-invalid': {
    title: 'Este enlace ya se usó o ha caducado',
    help: 'Un enlace para elegir una contraseña vale una sola vez, durante una hora. Pida otro.',
  },
  'foreign-origin': {
    title: 'Esta solicitud vino de otro sitio',
    help: 'No se cambió nada. Abra Groundwork en su propia dirección y hágalo allí.',
  },
  'not-allowed': {
    title: 'Su función no lo permite',
    help: 'No se cambió nada. Pregunte a un administrador de su organización.',
  },
  'two-factor-required': {
    title: 'Esta organización pide un segundo factor',
    help: 'No se cambió nada. Active la verificación en dos pasos en «Su cuenta» y vuelva.',
  },
  'not-found': { title: 'No se encontró', help: 'Ya no existe o no le corresponde verlo.' },
  'collector-unknown': { title: 'No se conoce este enlace', help: 'No se cambió nada. Revise el enlace.' },
  'collector-not-open-yet': {
    title: 'Este enlace aún no está abierto',
    help: 'Recibirá respuestas cuando se abra su ronda.',
  },
  'collector-closed': { title: 'Este enlace está cerrado', help: 'Las respuestas recibidas están a salvo.' },
  'invitation-used': {
    title: 'Esta invitación ya fue respondida',
    help: 'Las respuestas enviadas están a salvo. Si se retiran con el código de recibo, el enlace vuelve a funcionar.',
  },
  'invitation-used-anonymously': {
    title: 'Esta invitación ya fue respondida',
    help: 'Las respuestas enviadas están a salvo. Nadie puede ver cuáles son.',
  },
  'invitation-cancelled': { title: 'Esta invitación fue cancelada', help: 'No se cambió nada.' },
  'invitation-opted-out': { title: 'Esta persona pidió que no se le escriba', help: 'No se cambió nada.' },
  'section-closed': { title: 'Esta sección ya no está abierta', help: 'Lo que se guardó antes está a salvo.' },
  'draft-gone': { title: 'Estas respuestas sin terminar ya no existen', help: 'Vuelva a cargar el cuestionario.' },
  'draft-changed': {
    title: 'Otra persona ha guardado respuestas entretanto',
    help: 'No se ha enviado nada. Vuelva a cargar las respuestas y revíselas primero.',
  },
  'response-already-submitted': { title: 'Esta respuesta ya se envió', help: 'Valen las primeras respuestas.' },
  'state-conflict': {
    title: 'No es posible en el estado actual',
    help: 'No se cambió nada. Quizá otra persona actuó mientras tanto; vuelva a cargar y mire de nuevo.',
  },
  'aggregate-only': {
    title: 'Estas respuestas nunca se muestran una por una',
    help: 'Las respuestas de residentes y entidades aliadas solo se cuentan. Consulte el informe.',
  },
  'already-exists': { title: 'Ya existe', help: 'No se cambió nada. Elija otro nombre o código.' },
  'last-coordinator': {
    title: 'La última persona de coordinación se queda',
    help: 'No se cambió nada. Nombre antes a otra persona para la coordinación o pida ayuda a la administración del sistema.',
  },
  'last-administrator': {
    title: 'La última persona de administración se queda',
    help: 'No se cambió nada. Nombre antes a otra persona para la administración.',
  },
  'invitation-unknown': {
    title: 'Esta invitación no existe',
    help: 'Compruebe que copió el enlace completo. Si la invitación se volvió a enviar, solo funciona el enlace más reciente.',
  },
  'invitation-ended': {
    title: 'Esta invitación ya no funciona',
    help: 'Pida a quien le invitó que la envíe de nuevo. Si ya se unió, inicie sesión.',
  },
  'invitation-for-another': {
    title: 'Esta invitación es para otra persona',
    help: 'No se cambió nada. Cierre la sesión y abra de nuevo el enlace, o pida que le inviten en su propia dirección.',
  },
  'in-use': { title: 'Todavía se usa', help: 'Algo depende de ello, así que se dejó como está.' },
  'second-person-needed': {
    title: 'Esta hoja debería escribirla otra persona',
    help: 'Usted la escribió primero. No se guardó nada; puede confirmar que la escribe de nuevo usted.',
  },
  'export-not-approved': {
    title: 'Esta exportación no está aprobada',
    help: 'Decide una persona coordinadora. Recibirá un correo cuando se haya decidido.',
  },
  'body-too-large': { title: 'Es demasiado de una vez', help: 'No se guardó nada. Envíe menos de una vez.' },
  'unsupported-media-type': {
    title: 'Aquí no se acepta este tipo de contenido',
    help: 'No se cambió nada.',
  },
  'file-unusable': {
    title: 'El archivo no se puede usar',
    help: 'No se cambió nada. Corrija el archivo, o guárdelo de nuevo como «CSV UTF-8», y elíjalo otra vez.',
  },
  'invalid-request': {
    title: 'Algunos campos necesitan una corrección',
    help: 'Aún no se guardó nada. Lo que escribió sigue aquí.',
  },
  'proof-required': {
    title: 'Falló la comprobación contra respuestas automáticas',
    help: 'No se guardó nada. Vuelva a cargar la página e inténtelo de nuevo.',
  },
  'answers-invalid': { title: 'Las respuestas no encajan en el cuestionario', help: 'No se guardó nada.' },
  'setup-token-wrong': {
    title: 'Este enlace de configuración no es correcto',
    help: 'Use el enlace más reciente que mostró el servidor al arrancar.',
  },
  'too-many-requests': {
    title: 'Demasiados intentos',
    help: 'No se perdió nada. Espere un poco e inténtelo de nuevo.',
  },
  'server-error': {
    title: 'Algo salió mal por nuestra parte',
    help: 'No quedó nada a medias y lo guardado antes está a salvo. Inténtelo de nuevo.',
  },
  'database-unavailable': {
    title: 'No se puede llegar a la base de datos',
    help: 'No se guardó nada; lo guardado antes está a salvo. Inténtelo de nuevo en un momento.',
  },
} as const satisfies Translated<typeof en>
