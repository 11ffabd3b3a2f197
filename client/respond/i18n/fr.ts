import type { Catalogue } from './en.ts'

export const catalogue: Catalogue = {
  'page.skipToContent': 'Aller au contenu principal',
  'page.demonstration': 'Ceci est une démonstration, pour essayer : vos réponses ici ne sont pas utilisées.',
  'page.error': 'Erreur',
  'page.back': 'Retour',
  'page.continue': 'Continuer',
  'language.button': 'Langue',
  'language.choose': 'Choisissez une langue',

  'exit.button': 'Quitter la page',
  'exit.explain':
    'Si quelqu’un peut voir votre écran, appuyez sur « Quitter la page » en haut, ou appuyez 3 fois sur la touche Maj (Shift). La page se vide aussitôt et une page météo s’ouvre. Vos réponses ne restent pas sur cet appareil.',
  'exit.explainTitle': 'Vous pouvez partir vite',
  'exit.pressMore': {
    one: 'Maj. Appuyez encore {count} fois pour quitter.',
    other: 'Maj. Appuyez encore {count} fois pour quitter.',
  },
  'exit.leaving': 'Vous quittez la page.',
  'exit.expired': 'La sortie avec la touche Maj est annulée.',

  'help.question': 'Besoin d’aide maintenant ?',
  'help.title': 'Numéros d’aide',
  'help.emergency': 'Si quelqu’un est en danger maintenant, appelez le numéro d’urgence.',
  'help.openNew': '{name} (s’ouvre dans un autre onglet)',
  'help.website': 'Site web',

  'consent.asks': '{organisation} vous interroge',
  'consent.length': {
    one: 'Au plus {count} question. Vous pouvez la passer.',
    other: 'Au plus {count} questions. Vous pouvez passer chacune d’elles.',
  },
  'consent.invited': 'Pour {provider}',
  'consent.seen': '{organisation} verra que ces réponses sont celles de {provider}.',
  'consent.seenAnonymous':
    '{organisation} verra que {provider} a répondu, jamais ce qui a été répondu. Si les réponses elles-mêmes disent qui vous êtes, cela peut s’y lire.',
  'consent.title': 'Voulez-vous participer ?',
  'consent.agree': 'Oui, je veux participer',
  'consent.decline': 'Non, je ne veux pas',
  'declined.title': 'C’est très bien ainsi',
  'declined.text':
    'Vous n’avez pas à participer et personne ne vous demandera pourquoi. Rien n’a été enregistré. Vous pouvez fermer cette page.',
  'declined.again': 'Revenir si vous changez d’avis',

  'area.title': 'Pour quelle zone voulez-vous répondre ?',
  'area.titleResident': 'Où habitez-vous ?',
  'area.hint': 'Seule la zone est conservée, jamais une adresse.',
  'area.search': 'Tapez les premières lettres de la zone',
  'area.missing': 'Choisissez une zone',

  'combobox.placeholder': 'Tapez pour rechercher',
  'combobox.count': { one: '{count} résultat', other: '{count} résultats' },
  'combobox.none': 'Rien trouvé. Essayez avec moins de lettres.',
  'combobox.chosen': '{name} : choisi',
  'combobox.removed': '{name} : retiré',
  'combobox.remove': 'Retirer {name}',
  'combobox.selected': 'Vos choix',

  'question.reason': 'Pourquoi cette question :',
  'question.clear': 'Effacer cette réponse',
  'question.clearShort': 'Effacer',
  'questions.progress': '{position} sur {total}',
  'questions.progressLabel': 'Page {position} sur {total}',
  'questions.next': 'Suivant',
  'questions.skip': 'Passer cette page',
  'questions.skipRest': 'Passer le reste',
  'questions.review': 'Vérifier vos réponses',
  'questions.return': 'Revenir à vos réponses',
  'questions.loading': 'Chargement des questions',

  'errors.title': 'Il y a un problème',
  'errors.text': 'Vos réponses sont toujours là. Corrigez celles qui suivent, puis renvoyez-les.',
  'errors.unknown_question': 'Cette question ne fait plus partie du questionnaire. Effacez la réponse.',
  'errors.not_visible': 'Cette question ne correspond pas à vos autres réponses. Effacez la réponse.',
  'errors.wrong_type': 'Cette réponse est illisible. Choisissez-la ou écrivez-la de nouveau.',
  'errors.unknown_choice': 'Ce choix n’est plus dans la liste. Choisissez de nouveau.',
  'errors.duplicate_choice': 'Le même choix figure deux fois. Choisissez de nouveau.',
  'errors.exclusive_choice': 'Ce choix ne peut pas aller avec d’autres. Gardez l’un ou l’autre.',
  'errors.too_long': 'Ce texte est trop long. Raccourcissez-le.',
  'errors.other': 'Cette réponse ne convient pas. Modifiez-la ou effacez-la.',

  'review.title': 'Vérifiez vos réponses',
  'review.text': 'Rien n’a encore été envoyé. Vous pouvez modifier chaque réponse.',
  'review.change': 'Modifier',
  'review.changeLabel': 'Modifier : {question}',
  'review.skipped': 'Sans réponse',
  'review.area': 'Zone',
  'review.submit': 'Envoyer mes réponses',

  'checking.title': 'Vérification, un instant…',
  'checking.text':
    'Nous vérifions que c’est une personne qui envoie, et non un programme. Cela prend quelques secondes et vous n’avez rien à faire.',
  'sending.title': 'Envoi de vos réponses',
  'sending.text': 'Veuillez patienter. Gardez cette page ouverte.',
  'waiting.title': 'Vos réponses sont toujours là',
  'waiting.network': 'Elles n’ont pas pu être envoyées car la connexion a été perdue.',
  'waiting.server': 'Elles n’ont pas pu être envoyées car le serveur n’a pas bien répondu.',
  'waiting.busy':
    'Elles n’ont pas encore pu être envoyées, car beaucoup de personnes envoient des réponses en ce moment.',
  'waiting.text':
    'Gardez cette page ouverte. L’envoi reprend tout seul. Envoyer deux fois n’est pas un problème : vos réponses comptent une seule fois.',
  'waiting.next': { one: 'Nouvel essai dans {count} seconde.', other: 'Nouvel essai dans {count} secondes.' },
  'waiting.now': 'Réessayer maintenant',
  'waiting.review': 'Revenir à vos réponses',

  'done.title': 'Merci. Vos réponses sont arrivées',
  'done.receipt': 'Votre code de reçu',
  'done.receiptText': 'Notez-le si vous pensez vouloir retirer vos réponses plus tard. Il ne sert à rien d’autre.',
  'done.receiptUnsafe': 'S’il est risqué de garder ce code, ne le gardez pas.',
  'done.copy': 'Copier le code',
  'done.copied': 'Copié',
  'done.print': 'Imprimer cette page',
  'done.nextTitle': 'Et maintenant ?',
  'done.next1': 'Vos réponses sont ajoutées à celles d’autres personnes.',
  'done.next2': 'Les petits nombres sont masqués pour que personne ne soit reconnu.',
  'done.next3': '{organisation} utilise les résultats pour prévoir l’aide, les langues et les formations.',
  'done.withdrawTitle': 'Si vous changez d’avis',
  'done.withdrawText': 'Vous pouvez retirer vos réponses avec le code de reçu.',
  'done.withdrawAnonymous':
    'Personne ne peut voir quelles réponses sont venues par votre lien. Si vous les retirez, le lien ne pourra donc plus servir.',
  'done.withdrawAgain': 'Votre lien fonctionne alors de nouveau et vous pouvez répondre encore une fois.',
  'done.withdrawLink': 'Retirer des réponses',

  'withdraw.title': 'Retirer vos réponses',
  'withdraw.text': 'Saisissez le code de reçu obtenu après l’envoi de vos réponses. Elles seront effacées.',
  'withdraw.code': 'Code de reçu',
  'withdraw.codeHint':
    '12 lettres et chiffres, par exemple 7K2M-9QXD-4T1A. Les majuscules et les traits d’union ne comptent pas.',
  'withdraw.continue': 'Continuer',
  'withdraw.missing': 'Saisissez le code de reçu',
  'withdraw.malformed': 'Le code a 12 lettres et chiffres. Vérifiez s’il en manque.',
  'withdraw.unknown': 'Aucune réponse trouvée pour ce code. Vérifiez chaque lettre et chaque chiffre.',
  'withdraw.limited': 'Trop d’essais. Attendez quelques minutes et réessayez. Rien n’a été modifié.',
  'withdraw.failed': 'Cela n’a pas marché : la connexion ou le serveur a échoué. Rien n’est perdu ; réessayez.',
  'withdraw.confirmTitle': 'Effacer ces réponses pour toujours ?',
  'withdraw.confirmText': 'Les réponses du code {code} seront effacées. C’est définitif.',
  'withdraw.confirm': 'Oui, les effacer',
  'withdraw.cancel': 'Non, les garder',
  'withdraw.doneTitle': 'Vos réponses sont retirées',
  'withdraw.doneText':
    'Les réponses ont été effacées. Elles ne figureront plus dans les rapports. Vous pouvez fermer cette page.',
  'withdraw.erasedTitle': 'Ces réponses avaient déjà été effacées',
  'withdraw.erasedText':
    'La durée pendant laquelle l’organisation garde les réponses était écoulée : les vôtres avaient donc déjà été effacées. Il ne reste rien qui permette de savoir qui les a données. Si elles ont été comptées dans un rapport, ses totaux restent : vos réponses y sont mêlées à celles d’autres personnes et ne peuvent plus en être retirées. Vous pouvez fermer cette page.',
  'withdraw.keptTitle': 'Rien n’a été modifié',
  'withdraw.keptText': 'Vos réponses restent comme elles sont. Vous pouvez fermer cette page.',

  'optOut.title': 'Vous ne voulez plus recevoir de lettres de {organisation} ?',
  'optOut.text':
    'Dans ce cas, {organisation} n’écrira plus à {email}, ni pour cette enquête ni pour une autre, et vous ne recevrez pas de rappel.',
  'optOut.other': 'Si vous ne voulez simplement pas répondre cette fois, vous n’avez rien à faire.',
  'optOut.yes': 'Oui, ne m’écrivez plus',
  'optOut.no': 'Non, ne rien changer',
  'optOut.keptTitle': 'Rien n’a été changé',
  'optOut.keptText': 'Vous pourrez recevoir d’autres lettres. Vous pouvez fermer cette page.',
  'optOut.doneTitle': 'Vous ne recevrez plus de lettres',
  'optOut.doneText': '{organisation} n’écrit plus à {email}. Vous pouvez fermer cette page.',
  'optOut.undo': 'M’écrire de nouveau',
  'optOut.undoneTitle': 'Vous recevrez de nouveau des lettres',
  'optOut.undoneText': '{organisation} peut de nouveau écrire à {email}.',
  'optOut.answer': 'Aller au questionnaire',
  'optOut.failed': 'Cela n’a pas fonctionné : la connexion ou le serveur a échoué. Rien n’a été changé ; réessayez.',

  'problem.unknownTitle': 'Ce lien ne fonctionne pas',
  'problem.unknownText': 'Vérifiez que l’adresse est complète, ou demandez à la personne qui vous l’a envoyée.',
  'problem.closedTitle': 'Ce questionnaire est clos',
  'problem.closedText': 'Les réponses ne sont plus acceptées. Celles déjà envoyées sont conservées.',
  'problem.closedUnsent':
    'Il a été clos avant l’arrivée de vos réponses : elles n’ont pas été enregistrées. Merci pour votre temps.',
  'problem.usedTitle': 'Cette invitation a déjà reçu une réponse',
  'problem.usedText':
    'Un lien personnel ne sert qu’une fois, et des réponses ont déjà été envoyées avec celui-ci : par vous, peut-être sur un autre appareil, ou par une personne de votre équipe.',
  'problem.usedUnsent':
    'Des réponses avaient déjà été envoyées avec ce lien. Celles que vous étiez en train d’envoyer n’ont donc pas été enregistrées.',
  'problem.usedChange':
    'Pour changer les réponses, retirez-les avec le code de reçu. Le lien fonctionne alors de nouveau. Sans le code, demandez à l’organisation qui vous a invité.',
  'problem.usedAnonymous':
    'Personne ne peut voir quelles réponses sont venues par ce lien. C’est pourquoi il reste utilisé, même si les réponses sont retirées. S’il manque quelque chose, demandez à l’organisation qui vous a invité.',
  'problem.usedWithdraw': 'Retirer des réponses',
  'problem.cancelledTitle': 'Cette invitation a été annulée',
  'problem.cancelledText':
    'L’organisation qui vous a invité l’a annulée. Si vous pensez que c’est une erreur, demandez à la personne qui vous a écrit.',
  'problem.optedOutTitle': 'Vous avez demandé à ne plus recevoir de courrier',
  'problem.optedOutText':
    'Cette invitation a donc été mise de côté. Si vous voulez répondre malgré tout, revenez d’abord sur cette demande.',
  'problem.optedOutUndo': 'Je veux participer de nouveau',
  'problem.submittedTitle': 'Vos réponses étaient déjà arrivées',
  'problem.submittedText':
    'Elles sont arrivées dès le premier envoi, et ce sont ces premières réponses qui sont gardées. Vous n’avez rien à faire.',
  'problem.refusedTitle': 'Vos réponses n’ont pas pu être enregistrées',
  'problem.refusedText':
    'Elles sont toujours sur cette page. Réessayez ; si cela se reproduit, prévenez l’organisation qui vous interroge.',
  'problem.loadTitle': 'La page n’a pas pu être chargée',
  'problem.loadText': 'Vérifiez votre connexion et réessayez.',
  'problem.retry': 'Réessayer',
  'problem.reference': 'Référence : {id}',
}
