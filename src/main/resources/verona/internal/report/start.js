showTest(data());
