// Articles for the browser tests. Nobody in them exists and nothing in them happened.

export const MINING = `Norway and Canada disagree on seabed mining

OSLO, March 9, 2021 — Norwegian Environment Minister Ingrid Halvorsen said on Tuesday that she opposes seabed mining in the Arctic.

Canadian Foreign Minister Paul Tremblay rejected a ban on seabed mining. “We support seabed mining under strict rules,” Tremblay said.

Norway and Canada agree on fishing quotas, Halvorsen added.
`;

export const RAILWAY = `Talks on the night train end in Graz

GRAZ, March 12, 2021 — Austrian Transport Minister Karl Wessely and Italian envoy Lucia Ferrante agreed on a night train between Graz and Trieste.

Ferrante criticised the price of tickets, while Wessely said he supports the price of tickets.
`;

export const FRENCH = `Le ministre norvégien de l’Environnement a déclaré mardi qu’il s’opposait à l’exploitation minière des fonds marins dans l’Arctique.

Le Canada et la Norvège ne sont pas d’accord sur cette question, mais ils soutiennent ensemble les quotas de pêche, a ajouté la ministre devant les journalistes réunis à Oslo.
`;

/** Script in every place where text is shown: names, issue, quote. It must stay text. */
export const SCRIPTED = `<script>alert('title')</script> News
<img src=x onerror=alert('headline')> meets <b>Norway</b>

Norwegian Minister Ola <img src=x onerror=alert('name')> Nordmann said he opposes <svg onload=alert('issue')> mining.

Norway and Canada disagree on "><script>alert('quote')</script> mining rights.
`;

/** Nobody in it takes a side. */
export const CALM = `A quiet week in the harbour

BERGEN, May 4, 2021 — The boats stayed in the harbour for most of the week, and the rain did not stop before Thursday.

Forty ships lay at the quay on Monday. On Friday there were twelve.
`;
