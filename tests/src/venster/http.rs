//! One question to the driver and its answer.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// Sends one WebDriver command and gives its `value`.
///
/// # Errors
/// The driver's own words.
pub fn vraag(poort: u16, methode: &str, pad: &str, inhoud: Option<&Value>) -> Result<Value, String> {
    let antwoord = verstuur(poort, methode, pad, inhoud).map_err(|fout| format!("driver: {fout}"))?;
    let inhoud = antwoord.split_once("\r\n\r\n").map_or("", |(_, inhoud)| inhoud);
    let mut antwoord: Value = serde_json::from_str(inhoud)
        .map_err(|fout| format!("driver answered no JSON ({fout}): {antwoord}"))?;
    let waarde = antwoord["value"].take();
    match waarde["error"].as_str() {
        Some(fout) => Err(format!(
            "{fout}: {}",
            waarde["message"].as_str().unwrap_or_default()
        )),
        None => Ok(waarde),
    }
}

fn verstuur(poort: u16, methode: &str, pad: &str, inhoud: Option<&Value>) -> std::io::Result<String> {
    let inhoud = if methode == "POST" {
        inhoud.unwrap_or(&json!({})).to_string()
    } else {
        String::new()
    };
    let mut lijn = TcpStream::connect(("127.0.0.1", poort))?;
    lijn.set_read_timeout(Some(Duration::from_secs(90)))?;
    write!(
        lijn,
        "{methode} {pad} HTTP/1.1\r\nHost: 127.0.0.1:{poort}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{inhoud}",
        inhoud.len()
    )?;
    let mut antwoord = String::new();
    lijn.read_to_string(&mut antwoord)?;
    Ok(antwoord)
}
