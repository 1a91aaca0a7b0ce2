//! Reads a document.

use std::path::Path;

use serde_json::Value;

use super::places::{Places, escaped, words};
use super::problem::Problem;

/// A document that was read from a file.
pub struct Loaded {
    /// The name of the file, for messages.
    pub file: String,
    /// The content of the file as JSON.
    pub value: Value,
    /// The lines of its keys.
    pub places: Places,
}

impl Loaded {
    /// Adds the line and the words for the place that a problem is about.
    pub fn locate(&self, mut problem: Problem) -> Problem {
        problem.line = self.places.line(&problem.pointer);
        problem.place = words(&problem.pointer, &self.value);
        problem
    }

    /// Locates all problems.
    pub fn locate_all(&self, problems: Vec<Problem>) -> Vec<Problem> {
        problems.into_iter().map(|it| self.locate(it)).collect()
    }
}

/// Reads the document at `path`.
pub fn load(path: &Path) -> Result<Loaded, Vec<Problem>> {
    let file = file_name(path);
    let text = std::fs::read_to_string(path).map_err(|error| {
        let fix = match error.kind() {
            std::io::ErrorKind::InvalidData => "Save it as UTF-8",
            _ => "Check the path and the permissions",
        };
        vec![Problem::whole(
            &file,
            format!("the file can't be read: {error}"),
            fix,
        )]
    })?;
    parse(&file, &text)
}

/// Reads a document from its text. `file` is its name in messages.
pub fn parse(file: &str, text: &str) -> Result<Loaded, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = read(file, text)?;
    if value.is_null() {
        return Err(vec![Problem::whole(
            file,
            "the file is empty",
            "Write an OpenAPI document into it",
        )]);
    }
    // YAML doesn't have JSON's escapes beyond the basic plane.
    let places = Places::of(text).or_else(|| Places::of(&json_escapes(text)));
    let loaded = Loaded {
        file: file.to_owned(),
        value,
        places: places.unwrap_or_default(),
    };
    let mut problems = duplicates(&loaded);
    merge_keys(&loaded, "", &loaded.value, &mut problems);
    if problems.is_empty() {
        problems.extend(check_version(&loaded));
    }
    if problems.is_empty() {
        Ok(loaded)
    } else {
        Err(problems)
    }
}

/// The greatest number of brackets that may be open. The YAML parser takes minutes for more.
const MOST_OPEN: usize = 5000;

const TOO_DEEP: &str = "objects and lists are nested more than 128 levels deep";
const TOO_DEEP_FIX: &str = "Move inner schemas to `components.schemas` and refer to them. An anchor must not contain itself";

/// Reads JSON or YAML.
fn read(file: &str, text: &str) -> Result<Value, Vec<Problem>> {
    let mut open = 0_usize;
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => continue,
        }
        if open > MOST_OPEN {
            return Err(vec![Problem::whole(file, TOO_DEEP, TOO_DEEP_FIX)]);
        }
    }
    let json = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    if file.ends_with(".json") {
        let mut problem = match json.to_string() {
            said if said.starts_with("recursion limit") => {
                Problem::whole(file, TOO_DEEP, TOO_DEEP_FIX)
            }
            said => Problem::whole(
                file,
                format!("the file can't be read as JSON: {said}"),
                "Fix the syntax at that place",
            ),
        };
        problem.line = Some(json.line()).filter(|it| *it > 0);
        return Err(vec![problem]);
    }
    yaml_serde::from_str(text).map_err(|error| {
        let line = error.location().map(|it| it.line());
        let mut problem = unreadable(file, text, &error.to_string(), line);
        problem.line = problem.line.or(line);
        vec![problem]
    })
}

/// Why a text is not YAML, in the author's terms.
fn unreadable(file: &str, text: &str, said: &str, line: Option<usize>) -> Problem {
    let mut lines = text.lines().enumerate();
    if said.starts_with("recursion limit") {
        return Problem::whole(file, TOO_DEEP, TOO_DEEP_FIX);
    }
    if said.starts_with("repetition limit") {
        return Problem::whole(
            file,
            "the aliases of anchors stand for too much",
            "Write out what they stand for, or use `$ref`",
        );
    }
    if said.contains("more than one document") {
        // The first marker may be that of the first document.
        let is_content = |it: &str| !it.trim().is_empty() && !it.starts_with(['#', '%']);
        let before = lines.find(|(_, it)| is_content(it));
        let second = lines.find(|(_, it)| it.starts_with("---"));
        let mut problem = Problem::whole(
            file,
            "the file has more than one YAML document",
            "Keep one, and remove the others and the `---` between them",
        );
        problem.line = before.and(second).map(|(index, _)| index + 1);
        return problem;
    }
    if said.contains("JSON number out of range") {
        let place = said.split(": ").next().unwrap_or_default();
        return Problem::whole(
            file,
            format!("`{place}` is a number beyond 64 bits"),
            "Write a smaller number, or remove it",
        );
    }
    let indentation = lines
        .find(|(index, _)| Some(index + 1) == line)
        .and_then(|(_, it)| it.split(|it: char| !it.is_whitespace()).next());
    let fix = if indentation.is_some_and(|it| it.contains('\t')) {
        "Indent with spaces instead of tabs"
    } else {
        "Fix the syntax at that place"
    };
    Problem::whole(file, format!("the file can't be read as YAML: {said}"), fix)
}

/// Replaces JSON's escapes of two surrogates with what they stand for.
fn json_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let unit = |from: usize| {
            let escape = rest.get(from..from + 6)?.strip_prefix("\\u")?;
            u16::from_str_radix(escape, 16).ok()
        };
        let pair = unit(0).zip(unit(6));
        let char = pair.and_then(|(a, b)| char::decode_utf16([a, b]).next()?.ok());
        let length = match char.filter(|it| u32::from(*it) > 0xffff) {
            Some(char) => {
                out.push(char);
                12
            }
            // An escape of a backslash must not begin another one.
            None => {
                let escape: String = rest.chars().take(2).collect();
                out.push_str(&escape);
                escape.len()
            }
        };
        rest = &rest[length..];
    }
    out + rest
}

/// Keys that occur twice in one object. The parsers beneath keep one of the two, or panic.
fn duplicates(loaded: &Loaded) -> Vec<Problem> {
    let problems = loaded.places.duplicates.iter().map(|it| {
        let (first, second) = it.lines;
        let lines = if first == second {
            format!("on line {first}")
        } else {
            format!("on lines {first} and {second}")
        };
        let rule = format!("the key `{}` occurs twice, {lines}", it.key);
        let fix = "Merge the two, or delete one of them";
        let mut problem = loaded.locate(Problem::at(&loaded.file, it.object.clone(), rule, fix));
        problem.line = Some(second);
        problem
    });
    problems.collect()
}

/// Refuses merge keys, which YAML 1.2 doesn't have: they would be read as names.
fn merge_keys(loaded: &Loaded, at: &str, value: &Value, problems: &mut Vec<Problem>) {
    let inner = |name: &str| format!("{at}/{}", escaped(name));
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                if name == "<<" {
                    let problem = Problem::at(
                        &loaded.file,
                        inner(name),
                        "`<<` is a merge key, which YAML 1.2 doesn't have",
                        "Write the keys out, or use `allOf` with a `$ref`",
                    );
                    problems.push(loaded.locate(problem));
                } else {
                    merge_keys(loaded, &inner(name), value, problems);
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                merge_keys(loaded, &inner(&index.to_string()), value, problems);
            }
        }
        _ => {}
    }
}

/// Refuses what isn't an object, and other versions of OpenAPI, each with its own message.
fn check_version(loaded: &Loaded) -> Option<Problem> {
    const FULL: &str = "Write `openapi: 3.0.3`";
    const FULL_NEW: &str = "Write `openapi: 3.1.0`";
    let problem = |at: &str, rule: String, fix: &str| {
        Some(loaded.locate(Problem::at(&loaded.file, at, rule, fix)))
    };
    let value = &loaded.value;
    if !value.is_object() {
        let kind = match value {
            Value::Array(_) => "a list",
            Value::String(_) => "a string",
            _ => "a single value",
        };
        let rule = format!("the file is {kind}, and must be an object");
        return problem("", rule, "Write an OpenAPI document into it");
    }
    let plain = |it: &Value| it.as_str().map_or_else(|| it.to_string(), str::to_owned);
    if let Some(version) = value.get("swagger") {
        let version = plain(version);
        let rule = format!(
            "this is a Swagger {version} document, and only OpenAPI 3.0 and 3.1 are supported"
        );
        return problem("/swagger", rule, "Convert it to OpenAPI 3.0.3");
    }
    match value.get("openapi") {
        None => problem("", "the key `openapi` is missing".to_owned(), FULL),
        Some(Value::String(version))
            if version.starts_with("3.0.") || version.starts_with("3.1.") =>
        {
            None
        }
        Some(version) if ["3", "3.0", "3.00", "3.1"].contains(&plain(version).as_str()) => {
            let rule = format!("`openapi` is {version}, and must have three numbers");
            let is_new = plain(version) == "3.1";
            problem("/openapi", rule, if is_new { FULL_NEW } else { FULL })
        }
        Some(other) => {
            let rule = format!("`openapi` is {other}, and only OpenAPI 3.0 and 3.1 are supported");
            problem("/openapi", rule, "Convert the document to OpenAPI 3.1.0")
        }
    }
}

/// The name of the file for messages: the last two components of its path, such as
/// `openapi/press.yaml`.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match path.parent().and_then(Path::file_name) {
        Some(folder) => format!("{}/{name}", folder.to_string_lossy()),
        None => name.into_owned(),
    }
}
