import type { Translation } from './translation.ts';

/** Words of Portuguese exports that Spanish ones do not have; these come after those. */
export const portugueseWords: readonly Translation[] = [
  // Facts of which a part would say something else.
  ['volume de (?:negocios|deal)|faturamento(?: anual)?|receita annual', 'annual revenue'],
  [
    '(?:data d[eo] )?(?:encerramento|fechamento|fecho) (?:do exercicio|fiscal|contabil|annual)',
    'fiscal year end',
  ],
  ['dono d[oe] (?:deal|imovel)', 'business owner'],
  // Whose a deal is.
  ['proprietari[oa]|^responsavel$|^dono$', 'owner'],
  ['responsavel (?:comercial|(?:pel[oa]|d[oa]) (?:deal|conta|sales|venda))', 'owner'],
  ['(?:executiv[oa]|gerente|gestor) de (?:contas?|vendas)', 'account manager'],
  ['equip[ea] (?:de vendas|comercial)', 'sales team'],
  ['atribuid[oa] a', 'assigned'],
  ['criad[oa] por', 'created by'],
  // When a record was made and changed.
  ['data d[ea] criacao|criad[oa] em', 'created date'],
  [
    '(?:data d[ea] )?last (?:modificacao|atualizacao|alteracao)|(?:modificad|atualizad|alterad)[oa] (?:em|por)',
    'last modified date',
  ],
  ['data d[ea] (?:modificacao|atualizacao|alteracao)', 'last modified date'],
  // How a deal ended.
  ['fechamento|fecho|encerramento', 'close'],
  ['(?:fechad|encerrad)[oa]s?', 'closed'],
  ['ganho|ganha', 'won'],
  ['perdas?', 'loss'],
  ['razao|razoes', 'reason'],
  ['rejeicao|recusa', 'rejection'],
  ['rejeitad[oa]|recusad[oa]', 'rejected'],
  ['desqualificad[oa]', 'disqualified'],
  ['probabilidade', 'probability'],
  ['previsao d[ea] (?:demanda|procura)', 'demand forecast'],
  ['previsao|previsoes', 'forecast'],
  ['descontos?|cupom', 'discount'],
  ['data d[ea] assinatura', 'signed date'],
  ['assinad[oa](?: em)?', 'signed'],
  ['proposta enviada', 'quote sent'],
  ['data d[ea] fatura', 'invoice date'],
  ['data do pedido', 'order date'],
  ['(?:numero|number) do pedido', 'order number'],
  ['pag[oa] em', 'paid'],
  ['data d[ea] decisao', 'decision date'],
  ['data d[eo] (?:fim|termino)', 'end date'],
  ['data d[eo] inicio', 'start date'],
  // Where it stands, and how long.
  ['next (?:passos?|stage|acao|acoes)', 'next step'],
  ['(?:situacao|estado|status) (?:d[oa]) (?:deal|lead)|^situacao$', 'deal status'],
  ['(?:qualidade|classificacao|pontuacao) do lead|^classificacao$', 'rating'],
  ['ciclo de vendas?', 'sales cycle'],
  ['idade', 'age'],
  ['duracao', 'duration'],
  ['tempo', 'time'],
  ['abert[oa]', 'open'],
  // How much it is worth.
  ['montante|quantia', 'amount'],
  ['preco', 'price'],
  ['custo', 'cost'],
  ['receita', 'revenue'],
  ['tamanho', 'size'],
  ['proposta|cotacao', 'quote'],
  ['vendas?', 'sales'],
  // What names.
  ['(?:^|\\b)cep', 'postal code'],
  ['telefone|telemovel', 'phone'],
  ['^data(?= (?:d[aeo]s? |expected|estimated|close|won|lost|last|next))', 'date'],
  ['(last|next) data', '$1 date'],
];
