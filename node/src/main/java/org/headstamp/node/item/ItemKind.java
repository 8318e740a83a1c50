package org.headstamp.node.item;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an item is (Firearms Protocol, article 3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Firearm.class, name = "firearm"),
    @JsonSubTypes.Type(value = Part.class, name = "part"),
    @JsonSubTypes.Type(value = Ammunition.class, name = "ammunition"),
    @JsonSubTypes.Type(value = AmmunitionPackage.class, name = "package")
})
public sealed interface ItemKind permits Firearm, Part, Ammunition, AmmunitionPackage {}
