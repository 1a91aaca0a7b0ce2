use crate::*;
use spacepress::unions::types::{self, Figure, Nested, NumberOrList, Pet, Scalar, Sound};

pub async fn run(wire: Wire) -> Done {
    let client = client!(unions, wire);
    let all = json!({
        "pets": [{ "bark": true }, { "meow": true }, { "sing": true, "name": "x" }, { "name": "nobody" }, 7],
        "sounds": [{ "sound": "bark" }, { "sound": "meow" }, { "sound": "moo" }, { "sound": "bark", "loud": true }],
        "figures": [{ "kind": "flat", "side": 1 }, { "kind": "round", "radius": 2 }, { "kind": "new" }],
        "scalars": ["a", 1, true, null, []],
        "numbers": [1, [2, 3], "x"],
        "nested": ["a", { "bark": false }, [1, [true]]],
    });
    wire.respond(200, &all);
    let body: types::Unions = serde_json::from_value(all.clone())?;
    if let Some(response) = wire.ok(client.send_unions().body(body).send().await) {
        let value = response.into_inner();
        wire.same(value.extra.len(), 0);
        let pets = value.pets.clone().unwrap_or_default();
        wire.same(matches!(&pets[0], Pet::Dog(dog) if dog.bark), true);
        wire.same(matches!(&pets[1], Pet::Cat(cat) if cat.meow), true);
        wire.same(
            matches!(&pets[2], Pet::Bird(bird) if bird.name == "x"),
            true,
        );
        wire.same(matches!(&pets[3], Pet::Other(_)), true);
        wire.same(matches!(&pets[4], Pet::Other(_)), true);
        let sounds = value.sounds.clone().unwrap_or_default();
        wire.same(matches!(&sounds[0], Sound::Bark(_)), true);
        wire.same(matches!(&sounds[1], Sound::Meow(_)), true);
        wire.same(matches!(&sounds[2], Sound::Other(_)), true);
        wire.same(
            matches!(&sounds[3], Sound::Bark(it) if it.loud == Some(true)),
            true,
        );
        let figures = value.figures.clone().unwrap_or_default();
        wire.same(
            matches!(&figures[0], Figure::Flat(it) if it.side == Some(1)),
            true,
        );
        wire.same(matches!(&figures[1], Figure::Round(_)), true);
        wire.same(matches!(&figures[2], Figure::Other(_)), true);
        let scalars = value.scalars.clone().unwrap_or_default();
        wire.same(matches!(&scalars[0], Scalar::Text(it) if it == "a"), true);
        wire.same(matches!(&scalars[1], Scalar::Integer(1)), true);
        wire.same(matches!(&scalars[2], Scalar::Boolean(true)), true);
        wire.same(matches!(&scalars[3], Scalar::Other(_)), true);
        let numbers = value.numbers.clone().unwrap_or_default();
        wire.same(matches!(&numbers[0], NumberOrList::Number(_)), true);
        wire.same(matches!(&numbers[1], NumberOrList::List(_)), true);
        wire.same(matches!(&value.nested, Some(Nested::List(_))), true);
        // All of it is written as it was read.
        wire.same(serde_json::to_value(&value)?, all.clone());
    }
    wire.same(wire.request().json(), all);

    let pets: Vec<Pet> = vec![types::Dog::new(true).into(), types::Cat::new(false).into()];
    let body = types::Unions::new()
        .with_pets(pets)
        .with_sounds([Sound::from(types::Bark::new())])
        .with_scalars([Scalar::from("a"), Scalar::from(1), Scalar::from(true)]);
    wire.ok(client.send_unions().body(body).send().await);
    let expected = json!({
        "pets": [{ "bark": true }, { "meow": false }],
        // A tag that has one value needs to be sent, or the service can't tell.
        "sounds": [{ "sound": "bark" }],
        "scalars": ["a", 1, true],
    });
    wire.same(wire.request().json(), expected);
    Ok(())
}
