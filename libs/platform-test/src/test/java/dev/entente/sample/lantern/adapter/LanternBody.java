package dev.entente.sample.lantern.adapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record LanternBody(@NotBlank @Size(max = 40) String name) {}
