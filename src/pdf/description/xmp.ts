/** The XMP packet: ISO 16684-1; its identification schemas are those of ISO 19005-3 §6.6.4 and ISO 14289-1 §5. */

import type { Metadata } from '../types.ts';
import type { PdfDates } from './dates.ts';

export const PRODUCER = 'Demarche';

export function xmpPacket(metadata: Metadata, date: PdfDates | undefined): string {
  const { title, lang, authors, subject = '', keywords, creator } = metadata;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
${element('dc:format', 'application/pdf')}
${array('dc:title', 'Alt', [title], ' xml:lang="x-default"')}
${array('dc:language', 'Bag', [lang])}
${array('dc:creator', 'Seq', authors)}
${array('dc:description', 'Alt', subject === '' ? [] : [subject], ' xml:lang="x-default"')}
${array('dc:subject', 'Bag', keywords)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${element('xmp:CreatorTool', creator)}
${element('xmp:CreateDate', date?.xmp)}
${element('xmp:ModifyDate', date?.xmp)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${element('pdf:Producer', PRODUCER)}
${element('pdf:Keywords', keywords.join(', '))}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${PDFUAID_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`.replace(/\n+/g, '\n');
}

/** PDF/A knows only its own schemas; any other is described in the packet: ISO 19005-3 §6.6.2.3.3. */
const PDFUAID_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function element(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
}

function array(name: string, kind: 'Alt' | 'Bag' | 'Seq', items: readonly string[], attributes = ''): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `<rdf:li${attributes}>${escapeXml(item)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${list}</rdf:${kind}></${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 §2.2 has no place for become U+FFFD. */
function escapeXml(value: string): string {
  return value
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
