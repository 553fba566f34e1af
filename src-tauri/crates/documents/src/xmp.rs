//! The metadata in XML (XMP) that says this is PDF/UA-1 and what the document is called.

use chrono::{Datelike, NaiveDate};

/// The whole packet.
pub(crate) fn xmp(titel: &str, maker: &str, programma: &str, dag: NaiveDate) -> String {
    let [titel, maker, programma] = [titel, maker, programma].map(xml);
    let dag = format!("{:04}-{:02}-{:02}T00:00:00Z", dag.year(), dag.month(), dag.day());
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">
<rdf:Description rdf:about=\"\"
 xmlns:dc=\"http://purl.org/dc/elements/1.1/\"
 xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"
 xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"
 xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{titel}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{maker}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>{programma}</pdf:Producer>
<xmp:CreatorTool>{programma}</xmp:CreatorTool>
<xmp:CreateDate>{dag}</xmp:CreateDate>
<xmp:ModifyDate>{dag}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end=\"r\"?>"
    )
}

fn xml(tekst: &str) -> String {
    let mut uit = String::new();
    for teken in tekst.chars() {
        match teken {
            '&' => uit.push_str("&amp;"),
            '<' => uit.push_str("&lt;"),
            '>' => uit.push_str("&gt;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if teken.is_control() => uit.push(' '),
            _ => uit.push(teken),
        }
    }
    uit
}
